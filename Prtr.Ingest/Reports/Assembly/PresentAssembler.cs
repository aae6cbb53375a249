using Prtr.Search.Reference;
using Prtr.Search.Reference.Matching;

namespace Prtr.Ingest.Reports.Assembly;

/// <summary>Puts reports together by the code lists as they are, also when rows are taken up after this was made. Safe to share.</summary>
internal sealed class PresentAssembler(ReferenceData reference)
{
    private volatile Made? made;

    public ReportAssembler Get()
    {
        var (present, content) = (made, reference.Content);
        return present?.Content == content ? present.Assembler : (made = new Made(content, new ReportAssembler(new CodeMatcher(reference)))).Assembler;
    }

    private sealed record Made(object Content, ReportAssembler Assembler);
}
