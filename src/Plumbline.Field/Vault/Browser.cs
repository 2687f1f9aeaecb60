using Microsoft.JSInterop;

namespace Plumbline.Field.Vault;

/// <summary>The one JavaScript module of Field: what the browser has and .NET does not.</summary>
public sealed class Browser(IJSRuntime js)
{
    private Task<IJSObjectReference>? module;

    private Task<IJSObjectReference> Module =>
        module ??= js.InvokeAsync<IJSObjectReference>("import", "./browser.js").AsTask();

    /// <exception cref="JSException">The browser refused: storage full, or private browsing.</exception>
    public async ValueTask<T> Ask<T>(string what, params object?[] with) =>
        await (await Module).InvokeAsync<T>(what, with);

    /// <inheritdoc cref="Ask"/>
    public async ValueTask Do(string what, params object?[] with) =>
        await (await Module).InvokeVoidAsync(what, with);

    /// <summary>Puts the cursor into the element, once it is drawn.</summary>
    public ValueTask Focus(string selector) => Do("focus", selector);

    /// <summary>Brings the element into view, once it is drawn.</summary>
    public ValueTask Show(string selector) => Do("show", selector);
}
