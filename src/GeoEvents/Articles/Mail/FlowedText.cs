using System.Text;

namespace GeoEvents.Articles.Mail;

/// <summary>Paragraphs that were wrapped for sending (RFC 3676, format=flowed): a line that ends in a blank goes on in the next.</summary>
internal static class FlowedText
{
    /// <param name="deleteSpace">The blank at the end of a line that goes on is no part of the text (DelSp=yes), as in scripts without blanks.</param>
    public static string Unwrap(string text, bool deleteSpace)
    {
        var unwrapped = new StringBuilder(text.Length);
        var goesOn = false;
        var depth = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var quotes = line.Length - line.TrimStart('>').Length;
            var content = line[quotes..];
            if (content is [' ', ..]) content = content[1..]; // stuffed
            var isSignature = content is "-- ";
            if (goesOn && (quotes != depth || isSignature))
            {
                unwrapped.Append('\n');
                goesOn = false;
            }
            if (!goesOn && quotes > 0) unwrapped.Append('>', quotes).Append(' ');
            goesOn = content is [.., ' '] && !isSignature;
            unwrapped.Append(goesOn && deleteSpace ? content[..^1] : content);
            if (!goesOn) unwrapped.Append('\n');
            depth = quotes;
        }
        return unwrapped.ToString();
    }
}
