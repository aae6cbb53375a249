using System.Globalization;
using Prtr.Search.Columns;
using Prtr.Search.Exports.Xlsx;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData.Files;

/// <summary>The first sheet of a bulk workbook: the same file for all readers, so it speaks the three languages.</summary>
internal static class BulkAbout
{
    public static ExportAbout Of(BulkFile file, BulkSource source)
    {
        var release = source.Data.Release;
        List<(string, string)> lines =
        [
            (All("Label.Register"), All("Register")),
            (All("Label.Content"), string.Join(" / ", Languages.All.Select(language => OpenDataTexts.Title(file, language)))),
            (All("Label.Release"), release.Name),
            (All("Label.Date"), release.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (All("Label.Source"), All("Source")),
            (All("Label.Licence"), $"{Licence.Title}, {Licence.Address}"),
            (All("Label.Note"), All("Note")),
        ];
        if (source.Notice is { } notice)
        {
            lines.Insert(1, ("!", notice));
        }

        return new(
            "About",
            file.Table!.Name,
            lines,
            [new(All("Label.Column"), All("Label.Meaning"), All("Label.Form")), .. file.Table.Columns.Select(column => Of(column.Name))]);
    }

    private static ColumnAbout Of(string column)
    {
        var texts = Languages.All.Select(language => ColumnTexts.Of(column, language)).ToList();
        return new(column, Joined(texts.Select(text => text.Meaning)), Joined(texts.Select(text => text.Form)));
    }

    private static string All(string name) => Joined(Languages.All.Select(language => OpenDataTexts.Get(language, name)));

    private static string Joined(IEnumerable<string> texts) => string.Join(" / ", texts.Distinct());
}
