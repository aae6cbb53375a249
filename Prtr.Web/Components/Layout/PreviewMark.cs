namespace Prtr.Web.Components.Layout;

/// <summary>Whether the pages are a preview that only people of the centre see.</summary>
/// <param name="EndToken">What the form that ends it has to send, which no other site knows; null when it is none.</param>
public sealed record PreviewMark(string? EndToken)
{
    public static PreviewMark None { get; } = new((string?)null);

    public bool IsPreview => EndToken is not null;
}
