using Microsoft.AspNetCore.Authorization;
using Prtr.Ingest.People;

namespace Prtr.Web.Office;

/// <summary>Only for people whose roles allow the act: <see cref="Rights"/> decides.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OfficePageAttribute(Act act) : AuthorizeAttribute(act.Word())
{
    public Act Act => act;
}
