using Prtr.Search.Register;

namespace Prtr.Tests;

/// <summary>Cases for each language of the site.</summary>
public static class EachLanguage
{
    /// <summary>Every value with every language, language first.</summary>
    public static TheoryData<string, string> With(params IEnumerable<string> values)
    {
        var data = new TheoryData<string, string>();
        foreach (var value in values)
        {
            foreach (var language in Languages.All)
            {
                data.Add(language, value);
            }
        }

        return data;
    }
}
