using System.Text;
using System.Text.RegularExpressions;
using Plumbline.Standards;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Scalar = Plumbline.Standards.Scalar;

namespace Plumbline.Web.Standards;

/// <summary>Writes nodes as the files of <c>standards/</c> are written; reading them gives the same nodes.</summary>
internal static partial class YamlWriter
{
    /// <summary>Mappings in these are short enough for one line.</summary>
    private static readonly string[] oneLine =
    [
        "measure",
        "checked",
        "flagged-priority",
        "sources",
        "not-duties",
        "force",
    ];

    /// <param name="kind">edition or standard: leads an editor to the schema.</param>
    public static byte[] Write(Mapping root, string kind)
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine($"# yaml-language-server: $schema=../schema/{kind}.schema.json");
        var emitter = new Emitter(
            text,
            new EmitterSettings(2, int.MaxValue, false, 1024).WithIndentedSequences().WithNewLine("\n")
        );
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, root, flow: false, keep: false);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <param name="keep">Whether a list stays in lines of its own and only what is in it goes into one line.</param>
    private static void Emit(Emitter emitter, Node node, bool flow, bool keep)
    {
        switch (node)
        {
            case Mapping mapping:
                emitter.Emit(new MappingStart(null, null, true, Style(flow)));
                foreach (var (key, value) in mapping.Members)
                {
                    Emit(emitter, key, flow, keep: false);
                    var isShort = Array.IndexOf(oneLine, key.Text) >= 0;
                    Emit(emitter, value, flow || isShort || IsTexts(value), keep: isShort);
                }

                emitter.Emit(new MappingEnd());
                break;
            case Sequence sequence:
                var block = !flow || (keep && sequence.Items.Any(i => i is Mapping));
                emitter.Emit(
                    new SequenceStart(null, null, true, block ? SequenceStyle.Block : SequenceStyle.Flow)
                );
                foreach (var item in sequence.Items)
                    Emit(emitter, item, flow, keep: false);
                emitter.Emit(new SequenceEnd());
                break;
            case Scalar scalar:
                var plain =
                    scalar.Plain
                    || (PlainForm().IsMatch(scalar.Text) && !(flow && scalar.Text.Contains(',')));
                emitter.Emit(
                    new YamlDotNet.Core.Events.Scalar(
                        null,
                        null,
                        scalar.Text,
                        plain ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted,
                        plain,
                        !plain
                    )
                );
                break;
        }
    }

    private static bool IsTexts(Node node) =>
        node is Sequence sequence && sequence.Items.All(i => i is Scalar);

    private static MappingStyle Style(bool flow) => flow ? MappingStyle.Flow : MappingStyle.Block;

    /// <summary>Words that YAML, old or new, can read as nothing but text; with a comma, not within a line's list.</summary>
    [GeneratedRegex(
        @"^(?!(?:true|false|yes|no|on|off|y|n|null|none)\z)[A-Za-z](?:[A-Za-z0-9 ,.()/;§'%-]*[A-Za-z0-9.)%])?\z",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PlainForm();
}
