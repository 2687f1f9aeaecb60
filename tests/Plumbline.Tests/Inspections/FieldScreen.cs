using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Plumbline.Field.Inspections;
using Plumbline.Tests.Checklist;
using Plumbline.Tests.Outbox;

namespace Plumbline.Tests.Inspections;

/// <summary>Draws a screen of Field on a laptop in memory.</summary>
internal sealed class FieldScreen : BunitContext
{
    /// <summary>A screen that talks to an installation.</summary>
    public FieldScreen(LaptopInMemory laptop)
    {
        Services.AddSingleton<TimeProvider>(laptop.Clock);
        Services.AddSingleton<IJSRuntime>(laptop.Browser);
        Services.AddSingleton<Plumbline.Field.Vault.Browser>();
        Services.AddSingleton(laptop.Vault);
        Services.AddSingleton(laptop.Api);
        Services.AddSingleton(laptop.Laptop);
        Services.AddSingleton(laptop.Courier);
    }

    /// <summary>A screen of an inspection that is open, without an installation in reach.</summary>
    public FieldScreen(WalkInMemory walk)
    {
        Services.AddSingleton<TimeProvider>(walk.Clock);
        Services.AddSingleton<IJSRuntime>(walk.Browser);
        Services.AddSingleton<Plumbline.Field.Vault.Browser>();
        var api = new Plumbline.Field.Outbox.InstallationApi(
            new HttpClient { BaseAddress = new Uri("http://127.0.0.1:9/") }
        );
        Services.AddSingleton(api);
        Services.AddSingleton(new Plumbline.Field.Outbox.Courier(api, walk.Vault, walk.Clock));
    }
}
