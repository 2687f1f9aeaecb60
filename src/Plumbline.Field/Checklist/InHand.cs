namespace Plumbline.Field.Checklist;

/// <summary>What the person on the walk has in hand beside the line itself.</summary>
public enum InHand
{
    Nothing,

    /// <summary>The form for one observation on the open line.</summary>
    Observation,

    /// <summary>The reasons why the open line cannot be determined.</summary>
    Why,

    /// <summary>The deficiency statement of the open line.</summary>
    Statement,
    Note,
    Concern,
    Place,
    Keys,
}
