using System.Globalization;

namespace Prtr.Search.Review.Pdf;

/// <summary>
/// The structure that a reader's aid goes by (ISO 32000-1, 14.7 and 14.8): elements one in the other, and which parts of the pages' content belong to them.
/// An element is written as soon as it has ended.
/// </summary>
/// <param name="root">The element of the whole document.</param>
internal sealed class PdfStructure(PdfFile file, int root)
{
    private readonly Stack<PdfElement> open = [];
    private PdfCanvas? canvas;
    private int page;
    private List<int> marked = [];
    private bool isMarking;
    private bool isArtifact;

    /// <summary>The elements that are in no other.</summary>
    public List<int> Outermost { get; } = [];

    /// <summary>What is drawn from now on is on another page.</summary>
    public void Turn(PdfCanvas to, int pageNumber)
    {
        (canvas, page, marked) = (to, pageNumber, []);
    }

    /// <summary>Ends what is marked on the page.</summary>
    /// <returns>The elements to which the marked parts of the page belong, by the parts' numbers.</returns>
    public IReadOnlyList<int> Leave()
    {
        Unmark();
        return marked;
    }

    /// <param name="tag">A standard type, such as <c>P</c>.</param>
    /// <param name="attributes">More entries of the element.</param>
    public void Begin(string tag, string attributes = "")
    {
        Unmark();
        open.Push(new PdfElement(file.Next(), tag, attributes));
    }

    public void End()
    {
        Unmark();
        var ended = open.Pop();
        var parent = open.TryPeek(out var outer) ? outer.Number : root;
        file.Add(ended.Number, string.Create(CultureInfo.InvariantCulture, $"<</S/{ended.Tag}/P {parent} 0 R{ended.On}/K[{ended.Kids}]{ended.Attributes}>>"));
        if (outer is null)
        {
            Outermost.Add(ended.Number);
        }
        else
        {
            outer.Add(PdfValue.To(ended.Number));
        }
    }

    /// <summary>Draws what is not read aloud.</summary>
    public void Decorate(Action draw)
    {
        Unmark();
        canvas!.Put("/Artifact BMC\n");
        isArtifact = true;
        draw();
        isArtifact = false;
        canvas.Put("EMC\n");
    }

    /// <summary>Says that what is drawn next belongs to the element that is open.</summary>
    public void Mark()
    {
        if (isMarking || isArtifact)
        {
            return;
        }

        var element = open.Peek();
        canvas!.Put(string.Create(CultureInfo.InvariantCulture, $"/{element.Tag}<</MCID {marked.Count}>>BDC\n"));
        element.Show(page, marked.Count);
        marked.Add(element.Number);
        isMarking = true;
    }

    private void Unmark()
    {
        if (isMarking)
        {
            canvas!.Put("EMC\n");
            isMarking = false;
        }
    }
}
