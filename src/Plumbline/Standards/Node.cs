using System.Text.RegularExpressions;

namespace Plumbline.Standards;

/// <summary>A piece of a standards file that knows where it stands.</summary>
public abstract record Node(Position Position);

/// <summary>One value, as the file spells it once its quotes are off.</summary>
/// <param name="Plain">Whether it stands without quotes, so that YAML may read it as a number, a truth value or nothing.</param>
public sealed partial record Scalar(Position Position, string Text, bool Plain) : Node(Position)
{
    public bool IsNothing => Plain && Text is "" or "~" or "null" or "Null" or "NULL";

    public bool IsTruth => Plain && Text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE";

    public bool IsNumber =>
        Plain
        && Text.Length > 0
        && (char.IsAsciiDigit(Text[0]) || Text[0] is '+' or '-' or '.')
        && NumberForm().IsMatch(Text);

    [GeneratedRegex(
        @"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0x[0-9a-fA-F]+|0o[0-7]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z"
    )]
    private static partial Regex NumberForm();
}

/// <summary>A list.</summary>
public sealed record Sequence(Position Position, IReadOnlyList<Node> Items) : Node(Position);

/// <summary>Keys with their values, in the order of the file; a key may stand twice, which the reader reports.</summary>
public sealed record Mapping(Position Position, IReadOnlyList<KeyedNode> Members) : Node(Position);

/// <summary>A key and its value.</summary>
public sealed record KeyedNode(Scalar Key, Node Value);
