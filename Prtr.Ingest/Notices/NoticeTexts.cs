using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Ingest.Notices;

/// <summary>The words of notices, in the cabinet and in mails: NoticeTexts.{kk,ru,en}.resx.</summary>
public static class NoticeTexts
{
    private static readonly TextResource Texts = new(typeof(NoticeTexts));

    /// <summary>In a sentence.</summary>
    public static string Of(Notice notice, string language) => Get(language, notice.About is "report" or "diffuse" ? $"{notice.About}.{notice.Kind}" : notice.Kind, notice.Name, notice.Year ?? 0, notice.Number);

    internal static string Get(string language, string key, params object[] values) => string.Format(Languages.Culture(language), Texts.Find(language, key)!, values);
}
