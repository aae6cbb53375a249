using Prtr.Search.Text;

namespace Prtr.Web.Office.Requests;

/// <summary>What an answer is called, in the language of its request.</summary>
public static class RequestWords
{
    private static readonly TextResource Texts = new(typeof(RequestDeskTexts));

    public static string Subject(string language, long id) => Texts.Get(language, "Subject", id);
}
