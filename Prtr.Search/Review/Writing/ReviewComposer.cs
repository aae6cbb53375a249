using Prtr.Search.Reference;
using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Writing;

/// <summary>Writes the review of a year as a publication in a language, out of its figures alone.</summary>
/// <param name="remarkTitle">What a kind of remark is called: its code, the language, the title.</param>
public sealed class ReviewComposer(ReferenceData reference, Func<string, string, string> remarkTitle)
{
    /// <param name="language">kk, ru or en.</param>
    /// <param name="isDraft">Whether the review of the year is not published yet; every page says so.</param>
    /// <param name="isDemonstration">Whether the register holds invented data.</param>
    /// <param name="changes">What corrections have made of frozen figures since; null for none.</param>
    public ReviewDocument Compose(ReviewFigures figures, string language, bool isDraft, bool isDemonstration, IReadOnlyList<FigureChange>? changes = null)
    {
        var names = new CodeNames(reference, remarkTitle, language);
        var chapters = new Chapters(figures, new TableWriting(names, language, changes ?? []), new ChartWriting(names, language));
        var year = ("year", (object)figures.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new(
            language,
            figures.Year,
            Sentence.Of(WritingTexts.Get("title", language), language, year),
            WritingTexts.Get("publisher", language),
            figures.Release,
            figures.ReleasedOn,
            [
                new("summary", WritingTexts.Get("summary", language), [.. new Summary(figures, names, language).Sentences().Select(text => new ParagraphBlock(text))]),
                .. figures.Indicators.Select(indicator => new ReviewSection(
                    indicator.Id,
                    Sentence.Of(WritingTexts.Get("chapter", language), language, ("number", (long)indicator.Number), ("title", indicator.Title.In(language))),
                    [new NoteBlock(indicator.Definition.In(language)), .. chapters.Of(indicator)])),
                new("method", WritingTexts.Get("method", language), [new ListBlock([.. WritingTexts.Get("method.points", language).Split('\n')])]),
            ])
        {
            Subtitle = Sentence.Of(WritingTexts.Get("subtitle", language), language, year),
            DraftMark = isDraft ? WritingTexts.Get("draft", language) : null,
            DemonstrationNote = isDemonstration ? WritingTexts.Get("demonstration", language) : null,
        };
    }
}
