using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Plumbline.Web.Storage;

/// <summary>Gives a host the installation it serves.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Adds the installation, its clock, <see cref="IDbContextFactory{T}"/> and a scoped <see cref="PlumblineContext"/>.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, Installation installation)
    {
        services.AddSingleton(installation);
        services.AddSingleton(installation.Time);
        services.AddSingleton(installation.Contexts);
        services.AddScoped(scope =>
            scope.GetRequiredService<IDbContextFactory<PlumblineContext>>().CreateDbContext()
        );
        services
            .AddDataProtection()
            .SetApplicationName($"plumbline-{installation.Id:N}")
            .PersistKeysToDbContext<PlumblineContext>();
        return services;
    }
}
