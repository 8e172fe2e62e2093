using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MentoringPortal.Web.Infrastructure.Operation;

/// <summary>Keeps the key ring in the portal's database, encrypted by a certificate where one is configured.</summary>
public sealed class DatabaseKeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<PortalDbContext>().Set<DataProtectionKey>().AsNoTracking().Select(k => k.Xml).ToList().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Add(new DataProtectionKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }

    /// <summary><c>Keys:Certificate</c> (PFX file) and <c>Keys:Password</c> encrypt the ring at rest.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName("MentoringPortal:" + builder.Environment.EnvironmentName);
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = new DatabaseKeyRing(s.GetRequiredService<IServiceScopeFactory>())));
        if (builder.Configuration["Keys:Certificate"] is { Length: > 0 } file)
        {
            if (!File.Exists(file)) throw new FileNotFoundException($"Keys:Certificate – файла {Path.GetFullPath(file)} нет.");
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(file, builder.Configuration["Keys:Password"]));
        }
    }
}
