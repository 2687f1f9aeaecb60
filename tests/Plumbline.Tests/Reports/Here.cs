using Plumbline.Web.Reports;
using Xunit;

namespace Plumbline.Tests.Reports;

/// <summary>What the machine that runs the tests has.</summary>
internal static class Here
{
    /// <summary>Skips the test where no browser is installed; on the build machine that is a failure.</summary>
    public static void NeedsBrowser()
    {
        if (BrowserPdf.Find() is not null)
            return;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail("Chromium, Chrome or Edge is missing; install one.");
        Assert.Skip("Chromium, Chrome or Edge is missing.");
    }
}
