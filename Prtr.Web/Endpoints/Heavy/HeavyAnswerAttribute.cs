using System.Globalization;

namespace Prtr.Web.Endpoints.Heavy;

/// <summary>Marks what takes much memory or time to answer: it passes <see cref="Prtr.Search.Exports.HeavyGate"/>.</summary>
/// <param name="count">The parameter that says how long a list is asked for, when only a long one is heavy; null when every answer is.</param>
[AttributeUsage(AttributeTargets.Class)]
public class HeavyAnswerAttribute(string? count = null) : Attribute
{
    /// <summary>A list that is longer is heavy.</summary>
    public const int LongList = 100;

    public string? Count => count;

    public virtual bool Weighs(HttpRequest request) =>
        count is null || (int.TryParse(request.Query[count].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > LongList);
}
