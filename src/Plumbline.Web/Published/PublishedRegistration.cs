using Plumbline.Web.Facilities;
using Plumbline.Web.Standards;

namespace Plumbline.Web.Published;

/// <summary>Puts published inspections on the pages of facilities, and their findings on those of requirements.</summary>
public static class PublishedRegistration
{
    public static IServiceCollection AddPublished(this IServiceCollection services) =>
        services
            .AddSingleton(new TimelineSource(PublishedMarks.OfAsync))
            .AddSingleton(new RequirementSlot(typeof(FoundDeficient)))
            .AddFacilityPart<FoundAgain>();
}
