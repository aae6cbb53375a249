namespace Prtr.Web.Components.Layout;

/// <summary>Whether the pages are a preview that only people of the centre see.</summary>
public sealed record PreviewMark(bool IsPreview)
{
    public static PreviewMark None { get; } = new(false);
}
