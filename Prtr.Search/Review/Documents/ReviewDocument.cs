namespace Prtr.Search.Review.Documents;

/// <summary>The review of a year as a publication in one language: what is said, not how it looks. Page, workbook, text document, PDF and HTML are made from it.</summary>
/// <param name="Language">kk, ru or en: of every text here.</param>
/// <param name="Publisher">Who answers for the review.</param>
/// <param name="DataRelease">Name of the published data that the figures were computed from, such as <c>2026.3</c>.</param>
/// <param name="DataReleaseDate">Stands for the time of writing, so that the same data give the same bytes.</param>
public sealed record ReviewDocument(
    string Language,
    int Year,
    string Title,
    string Publisher,
    string DataRelease,
    DateOnly DataReleaseDate,
    IReadOnlyList<ReviewSection> Sections)
{
    /// <summary>Below the title; null for none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Below each printed page; null for the data release.</summary>
    public string? Foot { get; init; }

    /// <summary>Says on every page that the year is not published; null when it is.</summary>
    public string? DraftMark { get; init; }

    /// <summary>Says that the figures are invented; null for a real register.</summary>
    public string? DemonstrationNote { get; init; }

    /// <summary>Every section, each before those inside it, with its depth from 1.</summary>
    public IEnumerable<(ReviewSection Section, int Level)> Outline() => Outline(Sections, 1);

    /// <summary>Every table with the section it stands in, in the order of reading.</summary>
    public IEnumerable<(ReviewSection Section, TableBlock Table)> Tables() =>
        Outline().SelectMany(entry => entry.Section.Blocks.OfType<TableBlock>(), (entry, table) => (entry.Section, table));

    /// <summary>The document with its sources as addresses of a site, so that they can be followed from a file.</summary>
    /// <param name="site">Such as <c>https://prtr.example</c>; null or empty leaves paths as they are.</param>
    public ReviewDocument At(string? site) =>
        string.IsNullOrEmpty(site) ? this : this with { Sections = [.. Sections.Select(section => section.At(site.TrimEnd('/')))] };

    private static IEnumerable<(ReviewSection Section, int Level)> Outline(IReadOnlyList<ReviewSection> sections, int level) =>
        sections.SelectMany(section => Outline(section.Sections, level + 1).Prepend((section, level)));
}
