namespace Prtr.Search.Review.Documents;

/// <summary>A chapter or a part of one.</summary>
/// <param name="Id">Latin letters, digits and hyphens; unique in the document, the same in every language and year.</param>
/// <param name="Heading">With its number if it has one.</param>
public sealed record ReviewSection(string Id, string Heading, IReadOnlyList<ReviewBlock> Blocks)
{
    public IReadOnlyList<ReviewSection> Sections { get; init; } = [];

    /// <inheritdoc cref="ReviewDocument.At"/>
    internal ReviewSection At(string site) => this with
    {
        Blocks = [.. Blocks.Select(block => block is TableBlock { Source: ['/', ..] path } table ? table with { Source = site + path } : block)],
        Sections = [.. Sections.Select(section => section.At(site))],
    };
}
