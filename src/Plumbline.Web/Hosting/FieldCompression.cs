using Microsoft.AspNetCore.Http.Features;

namespace Plumbline.Web.Hosting;

/// <summary>What goes to Field is compressed over HTTPS too.</summary>
public static class FieldCompression
{
    /// <summary>
    /// For an answer that repeats nothing of what was asked: then its length gives nothing away, as a page's length could.
    /// </summary>
    public static void CompressForField(this HttpContext http)
    {
        if (http.Features.Get<IHttpsCompressionFeature>() is { } compression)
            compression.Mode = HttpsCompressionMode.Compress;
    }
}
