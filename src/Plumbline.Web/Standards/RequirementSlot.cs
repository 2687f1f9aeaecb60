namespace Plumbline.Web.Standards;

/// <summary>
/// A place on a requirement's page that a later room fills, so that Standards names none of them. Register one with
/// the host; the component gets the parameter Requirement, an id.
/// </summary>
/// <param name="Component">Type of a component.</param>
public sealed record RequirementSlot(Type Component);
