using System.Globalization;
using Prtr.Search.Reference;
using Prtr.Search.Text;

namespace Prtr.Search.Diffuse;

/// <summary>What words of a search mean for diffuse sources: pollutants, categories and regions that have them in a name, forgiven as everywhere.</summary>
internal sealed class DiffuseWords
{
    private readonly TokenMatcher matcher;
    private readonly ILookup<string, (DiffuseField Field, string Code)> codes;

    public DiffuseWords(ReferenceData reference)
    {
        var texts = reference.Pollutants.Keys.SelectMany(number => Of(DiffuseField.Pollutant, number.ToString(CultureInfo.InvariantCulture), RegisterTexts.OfPollutant(number, reference)))
            .Concat(reference.SourceCategories.Values.SelectMany(category => Of(DiffuseField.SourceCategory, category.Code, category.Names)))
            .Concat(reference.Regions.SelectMany(region => Of(DiffuseField.Region, region.Code.Value, region.Names)))
            .ToList();
        codes = texts.ToLookup(text => text.Token, text => (text.Field, text.Code));
        matcher = new TokenMatcher(texts.Select(text => text.Token));
    }

    /// <summary>The codes of the field whose names have the word.</summary>
    public IEnumerable<string> Meaning(string word, DiffuseField field) => matcher.MatchWord(word)
        .SelectMany(id => codes[matcher.Tokens[id]])
        .Where(code => code.Field == field)
        .Select(code => code.Code)
        .Distinct();

    private static IEnumerable<(string Token, DiffuseField Field, string Code)> Of(DiffuseField field, string code, Names names) =>
        Of(field, code, [names.Kk, names.Ru, names.En]);

    private static IEnumerable<(string Token, DiffuseField Field, string Code)> Of(DiffuseField field, string code, IEnumerable<string?> texts) =>
        texts.OfType<string>().SelectMany(TextFolding.Tokens).Distinct().Select(token => (token, field, code));
}
