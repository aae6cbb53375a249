namespace Prtr.Web.Endpoints.Heavy;

/// <summary>
/// Marks a page that is made from many records. It passes a gate of its own, so that readers of pages neither wait for files that take long nor for each other's
/// pages by the hundred.
/// </summary>
public sealed class HeavyPageAttribute : HeavyAnswerAttribute
{
    /// <summary>The key of the <see cref="Prtr.Search.Exports.HeavyGate"/> of pages among the services.</summary>
    public const string Gate = "pages";
}
