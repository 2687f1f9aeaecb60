using Plumbline.Web.Standards.Official;

namespace Plumbline.Web.Standards;

public static class StandardsRegistration
{
    /// <summary>Loads the catalog and shares it.</summary>
    /// <param name="dataDirectory">The installation's data directory, whose folder standards/ is the overlay.</param>
    /// <param name="checkout">A folder of standards in place of those that came with the program; null: those.</param>
    /// <exception cref="ProblemException">A file is not right: every problem, and nothing is loaded.</exception>
    public static IServiceCollection AddStandards(
        this IServiceCollection services,
        string dataDirectory,
        string? checkout = null
    ) =>
        services
            .AddSingleton(new CatalogInUse(StandardsPlace.Of(dataDirectory, checkout)))
            // Whoever asks gets the catalog of now.
            .AddTransient(provider => provider.GetRequiredService<CatalogInUse>().Catalog)
            .AddTransient(provider => provider.GetRequiredService<CatalogInUse>().Resolver)
            .AddTransient(provider => provider.GetRequiredService<CatalogInUse>().Naming)
            .AddTransient(provider => provider.GetRequiredService<CatalogInUse>().Lines)
            .AddTransient(provider => provider.GetRequiredService<CatalogInUse>().Text)
            .AddSingleton(new KeptDocuments(dataDirectory))
            .AddSingleton<AcceptedLines>();
}
