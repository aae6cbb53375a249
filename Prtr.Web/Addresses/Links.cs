using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Web.Addresses;

/// <summary>Addresses of pages in the language of the page that asks.</summary>
public static class Links
{
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static string Start => $"/{Language}";

    public static string Facility(long id) => To("facilities/" + id.ToString(CultureInfo.InvariantCulture));

    public static string Operator(Bin bin) => To("operators/" + bin);

    public static string Pollutant(int number) => To("pollutants/" + number.ToString(CultureInfo.InvariantCulture));

    public static string Activity(string code) => To("activities/" + code);

    public static string Region(Kato kato) => To("regions/" + kato);

    public static string Waste(string code) => To("waste/" + code);

    public static string Review(int year) => To("review/" + year.ToString(CultureInfo.InvariantCulture));

    /// <summary>The search page; <paramref name="query"/> without its question mark, empty for everything of the latest year.</summary>
    public static string Search(string query = "") => To("search", query);

    /// <summary>A page or twin by its path under the language, such as <c>search.csv</c>.</summary>
    public static string To(string path, string query = "") => $"/{Language}/{path}{(query.Length > 0 ? "?" + query : "")}";
}
