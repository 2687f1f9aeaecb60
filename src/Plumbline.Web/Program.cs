using System.CommandLine;
using Plumbline.Web;
using Plumbline.Web.Commands;
using Plumbline.Web.Hosting;

var root = new RootCommand("Plumbline: what independent monitors saw, and how they know.");
ServeOptions.AddTo(root);
root.SetAction(Composition.ServeAsync);
foreach (var verb in Composition.Verbs())
    root.Add(verb);
return await CommandLine.RunAsync(args, root);
