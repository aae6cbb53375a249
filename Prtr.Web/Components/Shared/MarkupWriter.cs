using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.ObjectPool;

namespace Prtr.Web.Components.Shared;

/// <summary>
/// Writes a part of a page as one text, where a component for each piece would take most of the page's time. In an interpolated string what stands in the code is markup, and every value is encoded;
/// a value with a format is an attribute of that name, left out when it is null: <c>$"&lt;a{address:href}&gt;{name}&lt;/a&gt;"</c>.
/// </summary>
public sealed class MarkupWriter : IDisposable
{
    // Of the longest part of a page, so that the next one does not grow anew.
    private const int MostKept = 256 * 1024;

    private static readonly ObjectPool<StringBuilder> Builders = new DefaultObjectPoolProvider().CreateStringBuilderPool(initialCapacity: 4096, MostKept);

    // As the site encodes what components write.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder written = Builders.Get();
    private readonly StringWriter html;

    private MarkupWriter() => html = new(written, CultureInfo.InvariantCulture);

    /// <summary>What is written by <paramref name="write"/>.</summary>
    public static MarkupString Of(Action<MarkupWriter> write)
    {
        using var writer = new MarkupWriter();
        write(writer);
        return new(writer.written.ToString());
    }

    /// <summary>Writes the pieces: they do it themselves, as they are put together.</summary>
    public MarkupWriter Write([InterpolatedStringHandlerArgument("")] Pieces pieces)
    {
        _ = pieces;
        return this;
    }

    public void Dispose()
    {
        html.Dispose();
        Builders.Return(written);
    }

    /// <summary>The pieces of an interpolated string, written as they come.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Pieces
    {
        private readonly MarkupWriter writer;

        public Pieces(int literalLength, int formattedCount, MarkupWriter writer)
        {
            _ = (literalLength, formattedCount);
            this.writer = writer;
        }

        /// <summary>Markup of the code.</summary>
        public void AppendLiteral(string markup) => writer.written.Append(markup);

        /// <summary>A text, encoded.</summary>
        public void AppendFormatted(string? text) => Encoder.Encode(writer.html, text ?? "");

        /// <summary>An attribute with its name; without a value when that is empty, nothing when it is null.</summary>
        public void AppendFormatted(string? value, string format)
        {
            if (value is not null)
            {
                AppendLiteral(" ");
                AppendLiteral(format);
            }

            if (value is { Length: > 0 })
            {
                AppendLiteral("=\"");
                AppendFormatted(value);
                AppendLiteral("\"");
            }
        }
    }
}
