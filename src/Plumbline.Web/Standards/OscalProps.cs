using System.Text.Json.Nodes;

namespace Plumbline.Web.Standards;

/// <summary>Collects the properties of one OSCAL object in our namespace.</summary>
internal sealed class OscalProps
{
    private readonly JsonArray props = [];

    /// <param name="group">Ties properties that belong together: those of one source.</param>
    public OscalProps Add(string name, string? value, string? group = null)
    {
        if (string.IsNullOrEmpty(value))
            return this;

        // A property's value is one line without blanks at its ends; what is more stands whole in the remarks.
        var line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var prop = new JsonObject
        {
            ["name"] = name,
            ["ns"] = OscalIds.Namespace,
            ["value"] = line,
        };
        if (group is not null)
            prop["group"] = group;
        if (line != value)
            prop["remarks"] = value;
        props.Add(prop);
        return this;
    }

    public OscalProps AddAll(string name, IEnumerable<string> values)
    {
        foreach (var value in values)
            Add(name, value);
        return this;
    }

    /// <summary>A property that OSCAL itself defines.</summary>
    public OscalProps AddOscal(string name, string value)
    {
        props.Add(new JsonObject { ["name"] = name, ["value"] = value });
        return this;
    }

    /// <summary>Puts them into the object, unless there are none: OSCAL has no empty lists.</summary>
    public void Into(JsonObject target) => OscalWriter.Put(target, "props", props);
}
