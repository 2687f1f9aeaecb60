using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Web.Layout;
using Xunit;

namespace Plumbline.Tests.Layout;

/// <summary>The frame around every page.</summary>
public sealed class MainLayoutTests : BunitContext
{
    [Fact]
    public void A_stranger_sees_no_room_no_search_and_no_account()
    {
        AddAuthorization();

        var frame = Frame();

        Assert.Empty(frame.FindAll("nav"));
        Assert.Empty(frame.FindAll("form"));
        Assert.Empty(frame.FindAll("a.who"));
        Assert.Equal("the page", frame.Find("main").TextContent.Trim());
    }

    [Fact]
    public void Who_is_signed_in_sees_the_rooms_the_search_and_the_own_name()
    {
        AddAuthorization().SetAuthorized("Inspector A");

        var frame = Frame();

        Assert.Equal(
            ["", "inspections", "facilities", "standards"],
            frame.FindAll("nav a").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal("search", frame.Find("form").GetAttribute("action"));
        Assert.Equal("Inspector A, your account", frame.Find("a.who").GetAttribute("aria-label"));
    }

    [Fact]
    public void The_skip_link_stays_on_the_page_that_is_open()
    {
        AddAuthorization();
        Services.GetRequiredService<NavigationManager>().NavigateTo("facilities?q=jail#list");

        var skip = Frame().Find("a.skip");

        Assert.Equal("facilities?q=jail#main", skip.GetAttribute("href"));
    }

    private IRenderedComponent<MainLayout> Frame() =>
        Render<MainLayout>(p => p.Add(l => l.Body, "<p>the page</p>"));
}
