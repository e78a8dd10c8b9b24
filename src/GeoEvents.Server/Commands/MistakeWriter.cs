using System.Text;
using GeoEvents.Evaluation;

namespace GeoEvents.Server.Commands;

/// <summary>Writes mistakes as tab-separated text, one a line, as they are found.</summary>
internal sealed class MistakeWriter : IAsyncDisposable
{
    private readonly StreamWriter _text;

    /// <param name="stream">Left open.</param>
    public MistakeWriter(Stream stream)
    {
        _text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        _text.WriteLine("corpus\tdocument\tmistake\ttext\texpected\tread");
    }

    public void Write(Mistake mistake) => _text.WriteLine(string.Join('\t', new[] { mistake.Corpus, mistake.Document, mistake.What, mistake.Text, mistake.Expected, mistake.Read }.Select(OneCell)));

    public ValueTask DisposeAsync() => _text.DisposeAsync();

    private static string OneCell(string text) => TerminalText.Of(text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' '));
}
