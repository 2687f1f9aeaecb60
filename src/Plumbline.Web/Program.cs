using Plumbline.Web;
using Plumbline.Web.Commands;

return await CommandLine.RunAsync(args, Composition.Root());
