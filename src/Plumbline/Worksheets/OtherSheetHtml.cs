using Plumbline.Reports;

namespace Plumbline.Worksheets;

/// <summary>The sheets beside those of lines. None has room for the name of a detained person.</summary>
internal static class OtherSheetHtml
{
    public static void Write(Html html, WorksheetSet set, OtherSheet sheet)
    {
        switch (sheet)
        {
            case OtherSheet.FileSample:
                FileSample(html, set);
                break;
            case OtherSheet.Access:
                Access(html, set);
                break;
            case OtherSheet.Entrance:
                Entrance(html, set);
                break;
            case OtherSheet.Exit:
                Exit(html, set);
                break;
            default:
                InterviewHtml.Write(html, set);
                break;
        }
    }

    internal static Html Observer(Html html, WorksheetSet set) =>
        html.Add($"<p class=\"fill\"><span>Observer <b>{set.Bearer}</b></span> ").Blank("Date", .8);

    private static void FileSample(Html html, WorksheetSet set)
    {
        Observer(html, set).Blank("Place", 1.6).Blank("Start", .6).Blank("End", .6);
        html.Add($"<br>\n")
            .Blank("Files of what (the noun, such as medical files)", 2.2)
            .Blank("Period", 1.5);
        html.Add($"<br>\n")
            .Blank("How many there are (N)", .6)
            .Blank("How many drawn", .6)
            .Blank("Drawn how, by whom", 2.1);
        html.Add($"<br>\n<span>The list came from:</span> ")
            .Tick("us")
            .Tick("the facility, by its own choice")
            .Tick("the facility, from the whole list")
            .Add($"</p>\n");
        html.Add(
            $"<p class=\"warn\">Write no name and no A-number: item 1, item 2, and keep the list of items on you.</p>\n"
        );
        html.Grid(
            "Items drawn: under each line number, a check for met, a cross for not met, a dash for not applicable",
            12,
            "row",
            ("#", .35),
            ("Date of the file", .9),
            ("Line", .5),
            ("Line", .5),
            ("Line", .5),
            ("Line", .5),
            ("Line", .5),
            ("What fails in it", 0)
        );
        html.Grid(
            "Count at the end: n failed of N looked at, and what the failures have in common",
            4,
            "row",
            ("Line", .6),
            ("n", .6),
            ("of N", .6),
            ("What fails", 0),
            ("Not produced", .9)
        );
    }

    private static void Access(Html html, WorksheetSet set)
    {
        Observer(html, set).Add($"</p>\n");
        html.Add(
            $"<p>What was asked for and came late, in part or not at all: an area, a document, an interview, a person to speak to. A refusal is a result of the visit. Write who decided by role, not by name.</p>\n"
        );
        html.Grid(
            "Each request on its own row, with times",
            10,
            "deep",
            ("#", .3),
            ("What was asked for", 0),
            ("Where, of whom (role)", 1.05),
            ("Asked at", .6),
            ("Given at", .6),
            ("Late", .42),
            ("Partly", .5),
            ("Refused", .7),
            ("Decided by (role)", .8),
            ("Reason given", 1.25)
        );
    }

    private static void Entrance(Html html, WorksheetSet set)
    {
        Observer(html, set).Blank("Room", 1.6).Blank("Start", .6).Blank("End", .6).Add($"</p>\n");
        Present(html, 4);
        html.Add(
                $"<h3>What we said: who we are, by what right, what we will look at, whom we speak with alone</h3>\n"
            )
            .Rules(3);
        html.Add($"<p class=\"fill\">")
            .Blank("People held today", .6)
            .Blank("Capacity", .6)
            .Blank("In segregation", .6)
            .Blank("In the clinic", .6)
            .Blank("Medical provider", .8)
            .Add($"</p>\n");
        Outcome(html, "What they told us, line by line where it speaks of one", "Told by (role)", 4);
        Outcome(html, "What they disputed, or would not allow", "By (role)", 2);
        Promised(html, 2);
    }

    private static void Exit(Html html, WorksheetSet set)
    {
        Observer(html, set).Blank("Room", 1.6).Blank("Start", .6).Blank("End", .6).Add($"</p>\n");
        Present(html, 4);
        Outcome(html, "What we told them (nothing by which a person can be recognized)", "Told to (role)", 7);
        Outcome(html, "What they disputed, and what they showed for it", "By (role)", 3);
        Promised(html, 4);
        html.Add($"<p class=\"fill\"><span>Put right while we were there:</span> ")
            .Blank("", 5)
            .Add($"</p>\n");
    }

    private static void Present(Html html, int rows) =>
        html.Grid(
            "Present: staff and visitors; never a detained person",
            rows,
            "row",
            ("Name", 2.4),
            ("Role", 2.2),
            ("For whom", 0),
            ("Left at", .7)
        );

    private static void Outcome(Html html, string caption, string who, int rows) =>
        html.Grid(caption, rows, "row", ("Line", .6), ("In their words or ours", 0), (who, 1.4));

    private static void Promised(Html html, int rows) =>
        html.Grid(
            "What was promised",
            rows,
            "row",
            ("Line", .6),
            ("What will be done", 0),
            ("By whom (role)", 1.4),
            ("By when", 1)
        );
}
