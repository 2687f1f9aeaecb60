using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Plumbline.Field;
using Plumbline.Field.Inspections;
using Plumbline.Field.Outbox;
using Plumbline.Field.Vault;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");
builder.RootComponents.Add<HeadOutlet>("head::after");
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(_ => new HttpClient
{
    BaseAddress = new Uri(new Uri(builder.HostEnvironment.BaseAddress), "/"),
});
builder.Services.AddSingleton<Browser>();
builder.Services.AddSingleton<EntryVault>();
builder.Services.AddSingleton<InstallationApi>();
builder.Services.AddSingleton<Courier>();
builder.Services.AddSingleton<Laptop>();
builder.Services.AddSingleton<CarriedFiles>();
await builder.Build().RunAsync();
