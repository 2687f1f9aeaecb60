using Plumbline.Reports;

namespace Plumbline.Worksheets;

/// <summary>The sheet of an interview, to be read aloud in English or in Spanish.</summary>
internal static class InterviewHtml
{
    private static readonly (string English, string Spanish)[] before =
    [
        (
            "We look at how people are treated here. We do not run this place and we decide nothing about anyone's case.",
            "Revisamos cómo se trata a las personas en este lugar. No lo dirigimos y no decidimos nada sobre el caso de nadie."
        ),
        (
            "Talking with us is your choice. You can leave out a question or stop at any moment, and you lose nothing by it.",
            "Usted decide si quiere hablar con nosotros. Puede dejar una pregunta sin contestar o terminar en cualquier momento, y no pierde nada por ello."
        ),
        (
            "We do not write down your name. This sheet has a code only.",
            "No escribimos su nombre. Esta hoja lleva solamente un código."
        ),
        (
            "We cannot promise that nobody learns that we spoke. If someone treats you worse because of it, we want to know.",
            "No podemos prometer que nadie se entere de que hablamos. Si alguien lo trata peor por eso, queremos saberlo."
        ),
    ];

    private static readonly (string English, string Spanish)[] uses =
    [
        (
            "The team may use it to decide what to look at next.",
            "El equipo puede usarlo para decidir qué revisar después."
        ),
        (
            "It may stand in a report, with nothing that shows who I am.",
            "Puede aparecer en un informe, sin nada que muestre quién soy."
        ),
        ("My own words may be quoted, without my name.", "Se pueden citar mis palabras, sin mi nombre."),
        (
            "This facility may be told of it, so that it is put right.",
            "Se le puede decir a este centro, para que lo corrija."
        ),
        (
            "An authority that can act may be told of it.",
            "Se le puede decir a una autoridad que pueda actuar."
        ),
    ];

    public static void Write(Html html, WorksheetSet set)
    {
        html.Add(
            $"<p class=\"warn\">Write no name, no A-number, no date of birth: the code only. <span lang=\"es\">No escriba nombres, números A ni fechas de nacimiento: solo el código.</span></p>\n"
        );
        OtherSheetHtml
            .Observer(html, set)
            .Blank("Code P-", .5)
            .Blank("Place", 1)
            .Blank("Start", .45)
            .Blank("End", .45);
        html.Add($"<br>\n<span>Language:</span> ")
            .Tick("English")
            .Tick("Spanish")
            .Blank("other", 1.1)
            .Add($"<span>Interpreter:</span> ")
            .Tick("none")
            .Tick("in person")
            .Tick("telephone")
            .Add($"<br>\n<span>Within hearing:</span> ")
            .Tick("nobody")
            .Tick("staff (role)")
            .Blank("", .6)
            .Tick("detained people, how many")
            .Blank("", .3)
            .Blank("others", .45)
            .Add($"</p>\n");
        html.Add(
            $"<table><caption>Say first. <span lang=\"es\">Diga primero.</span></caption><colgroup><col style=\"width:50%\"><col></colgroup><tbody>\n"
        );
        foreach (var (english, spanish) in before)
            html.Add($"<tr><td>{english}</td><td lang=\"es\">{spanish}</td></tr>\n");
        html.Add(
            $"</tbody></table>\n<table><caption>Ask, and mark each. <span lang=\"es\">Pregunte y marque cada respuesta.</span></caption><colgroup><col><col><col style=\"width:.55in\"><col style=\"width:.45in\"></colgroup>\n<thead><tr><th scope=\"col\">What it may be used for</th><th scope=\"col\" lang=\"es\">Para qué se puede usar</th><th scope=\"col\" class=\"mid\">Yes / <span lang=\"es\">Sí</span></th><th scope=\"col\" class=\"mid\">No</th></tr></thead>\n<tbody>\n"
        );
        foreach (var (english, spanish) in uses)
            html.Add($"<tr><td>{english}</td><td lang=\"es\">{spanish}</td>").Box().Box().Add($"</tr>\n");
        html.Add($"</tbody></table>\n");
        html.Grid(
            "What was said, line by line where it speaks of one",
            4,
            "row",
            ("Line", .6),
            ("Met", .45),
            ("Not met", .5),
            ("What was said; when and where it happened", 0)
        );
        html.Add($"<p class=\"fill\"><span>Afraid of being treated worse:</span> ")
            .Tick("no")
            .Tick("yes; asked of us")
            .Blank("", 3.2)
            .Add($"</p>\n");
    }
}
