using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Ingest.Intake.Publishing;

/// <summary>Puts what a publication would change into words, in kk, ru or en.</summary>
public sealed class PublicationText(ReferenceData reference, string language)
{
    private static readonly TextResource Texts = new(typeof(PublicationText));

    /// <summary>How many reports come, wait, or are not taken.</summary>
    public string Counts(PublicationPlan plan) => Texts.Get(
        language, "counts", plan.Year, plan.New, plan.Replaced, plan.Diffuse, plan.Held.Count, plan.Returned, plan.Withdrawn);

    /// <summary>Why the year is not published.</summary>
    public string Refusal(PublicationRefusal refusal) => refusal.NotHeld.Count > 0
        ? Texts.Get(language, "not-held", refusal.Year, Numbers(refusal.NotHeld))
        : Texts.Get(language, "refused", refusal.Year, Numbers(refusal.Held));

    public string Of(PublicationFinding finding) => NamedPlaces.Fill(Texts.Get(language, $"finding.{finding.Code}"), finding.Data, InWords);

    /// <summary>A pollutant and medium with both years' kilograms.</summary>
    public string Of(NationalSum sum) => Texts.Get(
        language,
        "sum",
        Pollutant(sum.Pollutant.ToString(CultureInfo.InvariantCulture)),
        Way(sum.Medium?.Code() ?? "wastewater"),
        ReaderNumbers.Exact(sum.BeforeKg, language),
        sum.RecordsBefore,
        ReaderNumbers.Exact(sum.Kg, language),
        sum.Records);

    private string InWords(string name, string value) => name switch
    {
        "remark" => RemarkText.Title(value, language),
        "pollutant" => Pollutant(value),
        "group" => reference.Groups.GetValueOrDefault(value)?.Names.In(language) ?? value,
        "way" => Way(value),
        "change" or "share" => ReaderNumbers.Exact(decimal.Parse(value, CultureInfo.InvariantCulture), language),
        _ => value,
    };

    private string Pollutant(string number) => reference.Pollutants.GetValueOrDefault(int.Parse(number, CultureInfo.InvariantCulture))?.Names.In(language) ?? number;

    private string Way(string code) => FormCodes.MediumNames.TryGetValue(code, out var medium) ? medium.In(language) : Texts.Get(language, "wastewater");

    private static string Numbers(IEnumerable<long> ids) => string.Join(", ", ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
}
