using Plumbline.Standards;

namespace Plumbline.Web.Standards;

public static class StandardsRegistration
{
    /// <summary>Loads the catalog once and shares it.</summary>
    /// <param name="dataDirectory">The installation's data directory, whose folder standards/ is the overlay.</param>
    /// <exception cref="ProblemException">A file is not right: every problem, and nothing is loaded.</exception>
    public static IServiceCollection AddStandards(this IServiceCollection services, string dataDirectory) =>
        services
            .AddSingleton(
                StandardsFolder
                    .Load(StandardsFolder.Shipped, StandardsFolder.Overlay(dataDirectory))
                    .Require()
            )
            .AddSingleton<Resolver>()
            .AddSingleton<Naming>()
            .AddSingleton<LineIndex>()
            .AddSingleton<CatalogText>();
}
