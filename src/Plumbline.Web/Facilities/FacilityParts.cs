using Plumbline.Facilities;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Facilities;

/// <summary>
/// What a room that stands above this one shows on a facility's page: a component with the parameter Facility. Rooms
/// register theirs where the house is composed, because an arrow may not go up.
/// </summary>
/// <param name="Aside">Beside the places instead of below the timeline.</param>
public sealed record FacilityPart(Type Component, bool Aside);

/// <summary>Marks that a room above puts on a facility's timeline.</summary>
public sealed record TimelineSource(Func<PlumblineContext, Guid, Task<IReadOnlyList<TimelineMark>>> Of);

public static class FacilityPartsRegistration
{
    /// <summary>Shows the component on every facility's page, in the order of registration.</summary>
    public static IServiceCollection AddFacilityPart<T>(this IServiceCollection services, bool aside = false)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        services.AddSingleton(new FacilityPart(typeof(T), aside));
}
