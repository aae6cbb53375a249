using System.Globalization;
using Microsoft.Extensions.Localization;
using Prtr.Search.Text;

namespace Prtr.Web.Resources;

/// <summary>Hands pages the texts of an area in the language of their address.</summary>
public sealed class Localizer<T> : IStringLocalizer<T>
{
    private static readonly TextResource Texts = new(typeof(T));

    /// <summary>The text; its key where there is none, so that a page is shown all the same.</summary>
    public LocalizedString this[string name] => this[name, []];

    /// <inheritdoc cref="this[string]"/>
    public LocalizedString this[string name, params object[] arguments] =>
        Texts.Find(Language, name, arguments) is { } text ? new(name, text) : new(name, name, resourceNotFound: true);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        Texts.All(Language).Select(text => new LocalizedString(text.Key, text.Value));

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}
