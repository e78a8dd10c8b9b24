using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace GeoEvents.Server.Commands;

/// <summary>The command line of <c>geoevents</c>: all commands, and what is said when one fails.</summary>
internal static class CommandLine
{
    // How long a command may take to end in order after SIGTERM or Ctrl+C: open requests and the batch under way.
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        // No response files: an argument that begins with @ is an argument.
        var parse = Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Errors.Count > 0 && parse.Action is ParseErrorAction)
        {
            await error.WriteLineAsync(TerminalText.Of(parse.Errors[0].Message));
            return ExitCode.WrongUsage;
        }

        using var termination = new Termination(GracePeriod, error);
        try
        {
            return await parse.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null, // ours knows a second signal
            }, termination.Asked);
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped.");
        }
        catch (Exception failure)
        {
            await error.WriteLineAsync(FailureText.Of(failure));
        }
        return ExitCode.Failed;
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("Reads news articles and shows the events they report on a map.")
        {
            SharedOptions.Database,
            SharedOptions.Gazetteer,
            ServeCommand.Create(),
            IngestCommand.Create(),
            ImportCommand.Create(),
            ReextractCommand.Create(),
            ExtractCommand.Create(),
            ExportCommand.Create(),
            CopyCommand.Create(),
            ResolveCommand.Create(),
            EvaluateCommand.Create(),
            GazetteerCommand.Create(),
        };
        var help = new HelpWithExamples();
        root.Options.OfType<HelpOption>().Single().Action = help;
        root.SetAction(help.Invoke);
        return root;
    }
}
