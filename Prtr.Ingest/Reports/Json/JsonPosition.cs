namespace Prtr.Ingest.Reports.Json;

/// <summary>Turns byte offsets that only grow into lines and positions in the line, both from 1.</summary>
internal sealed class JsonPosition(ReadOnlyMemory<byte> text, int firstLine)
{
    private int line = firstLine;
    private int lineStart;
    private int seen;

    public (int Line, int Column) At(long offset)
    {
        var span = text.Span;
        for (var end = (int)Math.Min(offset, span.Length); seen < end; seen++)
        {
            if (span[seen] == (byte)'\n')
            {
                line++;
                lineStart = seen + 1;
            }
        }

        return (line, (int)offset - lineStart + 1);
    }
}
