using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Prtr.Web.Endpoints;

/// <summary>An answer that is an XML document.</summary>
public sealed class XmlAnswer(XElement root, string contentType) : IResult
{
    private static readonly XmlWriterSettings Settings = new() { Async = true, Encoding = new UTF8Encoding(false) };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = contentType;
        await using var xml = XmlWriter.Create(httpContext.Response.Body, Settings);
        await new XDocument(root).SaveAsync(xml, httpContext.RequestAborted);
    }
}
