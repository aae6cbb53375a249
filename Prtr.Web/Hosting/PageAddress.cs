using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Web.Hosting;

/// <summary>The addresses of the pages about things, in the language of the page that is being made. Once published, an address answers for ever.</summary>
public static class PageAddress
{
    public static string Start => $"/{SiteLanguages.Current}";

    public static string Facility(long id) => $"{Start}/facilities/{id.ToString(CultureInfo.InvariantCulture)}";

    public static string Operator(Bin bin) => $"{Start}/operators/{bin}";

    public static string Pollutants => $"{Start}/pollutants";

    public static string Pollutant(int number) => $"{Pollutants}/{number.ToString(CultureInfo.InvariantCulture)}";

    public static string Activities => $"{Start}/activities";

    /// <param name="code">Such as <c>2(c)(i)</c>; brackets stand in an address as they are.</param>
    public static string Activity(string code) => $"{Activities}/{code}";

    public static string Regions => $"{Start}/regions";

    public static string Region(Kato kato) => $"{Regions}/{kato}";

    public static string Wastes => $"{Start}/waste";

    /// <param name="code">Two, four or six digits.</param>
    public static string Waste(string code) => $"{Wastes}/{code}";

    public static string Reviews => $"{Start}/review";

    public static string Review(int year) => $"{Reviews}/{year.ToString(CultureInfo.InvariantCulture)}";
}
