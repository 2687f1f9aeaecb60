using Plumbline.Web.Facilities;

namespace Plumbline.Web.Published;

/// <summary>Puts published inspections on the pages of facilities.</summary>
public static class PublishedRegistration
{
    public static IServiceCollection AddPublished(this IServiceCollection services) =>
        services.AddSingleton(new TimelineSource(PublishedMarks.OfAsync)).AddFacilityPart<FoundAgain>();
}
