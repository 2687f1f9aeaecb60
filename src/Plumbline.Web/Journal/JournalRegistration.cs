namespace Plumbline.Web.Journal;

/// <summary>Gives a host its journals.</summary>
public static class JournalRegistration
{
    /// <summary>Adds the one <see cref="JournalWriter"/>.</summary>
    public static IServiceCollection AddJournal(this IServiceCollection services) =>
        services.AddSingleton<JournalWriter>();
}
