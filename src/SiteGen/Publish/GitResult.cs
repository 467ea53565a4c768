using System.Text;

namespace SiteGen.Publish;

/// <param name="Said">What it wrote to the standard error, without secrets.</param>
readonly record struct GitResult(int Exit, byte[] Output, string Said)
{
    public bool IsGood => Exit == 0;

    public string Text => Encoding.UTF8.GetString(Output).TrimEnd('\n', '\r');

    /// <summary>On one line, for a sentence.</summary>
    public string Reason => string.Join(' ', Said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
