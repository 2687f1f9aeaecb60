using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Web.Standards;

/// <summary>Names by which an OSCAL document of ours calls things: the same for the same thing, for ever.</summary>
internal static class OscalIds
{
    /// <summary>The namespace of the properties and parts that only Plumbline defines.</summary>
    public const string Namespace = "urn:plumbline:standards";

    public const string Version = "1.2.1";

    /// <summary>Made once, at random, for every UUID below.</summary>
    private static readonly Guid space = new("6f1c0a5e-8d43-4b6c-9a57-3f2b9a1f7c10");

    /// <summary>
    /// OSCAL's tokens have no slash, and our ids no underscore: us-ice-nds-2019/4.3 becomes us-ice-nds-2019_4.3.
    /// </summary>
    public static string Token(string id) => id.Replace('/', '_');

    public static string Id(string token) => token.Replace('_', '/');

    /// <summary>UUID of version 5 over the words, joined by spaces (RFC 9562).</summary>
    public static string Uuid(params IEnumerable<string> words)
    {
        var name = Encoding.UTF8.GetBytes(string.Join(' ', words));
        byte[] hashed = [.. space.ToByteArray(bigEndian: true), .. name];
#pragma warning disable CA5350 // The version is defined over SHA-1; it identifies, and protects nothing.
        var hash = SHA1.HashData(hashed)[..16];
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString();
    }
}
