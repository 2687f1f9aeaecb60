using Plumbline.Tests.Storage;
using Plumbline.Web;
using Plumbline.Web.Hosting;
using Xunit;

namespace Plumbline.Tests.Hosting;

public sealed class ServeOptionsTests
{
    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:0;http://[::1]:0")]
    [InlineData("https://0.0.0.0:5443")]
    public void Loopback_and_https_need_no_further_word(string urls) => new ServeOptions(urls).Check();

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://monitors.example:80")]
    [InlineData("http://localhost:5080;http://192.0.2.1:5080")]
    public void Anything_but_loopback_needs_https_or_a_proxy(string urls)
    {
        var refusal = Assert.Throws<ProblemException>(() => new ServeOptions(urls).Check());

        Assert.Equal("https-required", Assert.Single(refusal.Problems).Code);
        new ServeOptions(urls, BehindProxy: true).Check();
    }

    [Theory]
    [InlineData("5080")]
    [InlineData("ftp://localhost:1")]
    [InlineData("")]
    public void An_address_that_is_none_is_refused(string urls)
    {
        var refusal = Assert.Throws<ProblemException>(() => new ServeOptions(urls).Check());

        Assert.Equal("address-unclear", Assert.Single(refusal.Problems).Code);
    }

    [Fact]
    public async Task A_taken_port_is_a_sentence_that_says_how_to_choose_another()
    {
        await using var first = await PlumblineApp.StartAsync();
        await using var second = await PlumblineApp.StartAsync();
        var options = new ServeOptions(first.Address.GetLeftPart(UriPartial.Authority));
        await using var third = Composition.Build(second.Installation, options);

        var refusal = await Assert.ThrowsAsync<ProblemException>(() => Serve.StartAsync(third, options));

        Assert.Equal("address-in-use", Assert.Single(refusal.Problems).Code);
        Assert.Contains("--urls", refusal.Problems[0].Sentence);
    }
}
