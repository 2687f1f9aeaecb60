using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;

namespace Plumbline.Web.Accounts;

/// <summary>Sign-in cookies that were decrypted already: a laptop that pushes its evening sends the same one with every batch.</summary>
internal sealed class OpenedTickets(ISecureDataFormat<AuthenticationTicket> format)
    : ISecureDataFormat<AuthenticationTicket>
{
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<(string Text, string? Purpose), AuthenticationTicket> opened = [];

    public string Protect(AuthenticationTicket data) => format.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => format.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null)
            return null;
        if (!opened.TryGetValue((protectedText, purpose), out var ticket))
        {
            ticket = format.Unprotect(protectedText, purpose);
            if (ticket is null)
                return null;
            if (opened.Count >= Most)
                opened.Clear();
            opened[(protectedText, purpose)] = ticket;
        }

        // Whoever handles the request may change its ticket.
        return ticket.Clone();
    }
}
